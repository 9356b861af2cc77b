/** Spellings and product words, put into the word that the guide uses. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  pubsub: ['publish', 'subscribe'],
  eventbus: ['publish', 'subscribe', 'event'],
  sse: ['server', 'sent', 'events'],
  dlq: ['dead', 'letter', 'queue'],
  dlt: ['dead', 'letter', 'topic'],
  dlx: ['dead', 'letter', 'exchange'],
  cdc: ['change', 'data', 'capture'],
  bff: ['backend', 'frontend'],
  acl: ['anti', 'corruption', 'layer'],
  eda: ['event', 'driven'],
  rpc: ['request', 'reply'],
  ecst: ['event', 'carried', 'state', 'transfer'],
  mq: ['queue', 'broker'],
  amqp: ['rabbitmq', 'queue'],
  backoff: ['backoff', 'retry'],
  deserialisation: ['deserialization'],
  serialisation: ['serialization'],
  prioritise: ['priority'],
  prioritize: ['priority'],
  synchronise: ['synchronize'],
  signalr: ['websocket', 'push'],
  websockets: ['websocket'],
  deduplicate: ['duplicate'],
  dedupe: ['duplicate'],
  idempotence: ['idempotent'],
  idempotency: ['idempotent'],
  microservice: ['service'],
  microservices: ['service'],
  postgresql: ['postgres'],
};

/**
 * The words of a query that carry meaning: lower case, without stop words, with known spellings and
 * product words put into the guide's own. If nothing but stop words was asked, they stand.
 *
 * @param stopWords words that say nothing about what a page is about, in the languages of the pages
 */
export function contentWords(query: string, stopWords: ReadonlySet<string>): string[] {
  const words = query
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const meaning = words.filter(
    (word) => !stopWords.has(word) && (word.length > 1 || /\d/.test(word)),
  );
  const chosen = meaning.length > 0 ? meaning : words;
  return [...new Set(chosen.flatMap((word) => VARIANTS[word] ?? [word]))].slice(0, 12);
}
