/**
 * The Content-Security-Policy of every page. Astro adds the hashes of the scripts and styles that it
 * inlines. `wasm-unsafe-eval` is what Pagefind's WebAssembly needs; `worker-src` is for its worker.
 * `frame-ancestors` cannot stand in a page: the samples in deploy/ send it as a header.
 */
export const policy = {
  algorithm: 'SHA-256' as const,
  directives: [
    "default-src 'none'" as const,
    "connect-src 'self'" as const,
    "img-src 'self' data:" as const,
    "font-src 'self'" as const,
    "worker-src 'self'" as const,
    "manifest-src 'self'" as const,
    "object-src 'none'" as const,
    "base-uri 'self'" as const,
    "form-action 'self'" as const,
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
};

/** What a page that can send a result may connect to besides the site: the origin of the receiver alone. */
export function sendsTo({
  sink,
}: {
  readonly sink?: { readonly url: string };
}): `connect-src ${string}` | undefined {
  return sink && `connect-src ${new URL(sink.url).origin}`;
}
