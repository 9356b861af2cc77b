/** Words that say nothing about what a page is about. Short, since Pagefind weighs rare words by itself. */
const STOP_WORDS = new Set(
  (
    'a about after all an and any are as at be been being but by can cannot could did do does doing done don ever for from get ' +
    'getting give got had has have having he her how i if in into is it its just let like make me my need no not of off on ' +
    'once one only or our out over own per please same should so some such than that the their them then there these they ' +
    'this those through to too under until up use used using very via vs versus want was way we were what when where which ' +
    'while who why will with without would you your'
  ).split(' '),
);

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
 */
export function contentWords(query: string): string[] {
  const words = query
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const meaning = words.filter(
    (word) => !STOP_WORDS.has(word) && (word.length > 1 || /\d/.test(word)),
  );
  const chosen = meaning.length > 0 ? meaning : words;
  return [...new Set(chosen.flatMap((word) => VARIANTS[word] ?? [word]))].slice(0, 12);
}
