import type { Json, JsonObject } from './json.ts';

/** Reusable parts of a document by section (`schemas`, `responses`...) and name. */
export type Components = Readonly<Record<string, JsonObject>>;

/**
 * The components that a document refers to, directly or through other components, in their old order.
 * Validators warn of components that nothing uses, and a reader would look for the use.
 */
export function onlyUsed(components: Components, document: Json): Components {
  const used = new Set<string>();
  const follow = (value: Json): void => {
    for (const pointer of pointersIn(value)) {
      if (used.has(pointer)) continue;
      used.add(pointer);
      const [section, name] = pointer.replace('#/components/', '').split('/');
      const target = section && name ? components[section]?.[name] : undefined;
      if (target !== undefined) follow(target);
    }
  };
  follow(document);
  const kept = Object.entries(components).map(([section, parts]) => {
    const names = Object.entries(parts).filter(([name]) =>
      used.has(`#/components/${section}/${name}`),
    );
    return [section, Object.fromEntries(names)] as const;
  });
  return Object.fromEntries(kept.filter(([, parts]) => Object.keys(parts).length > 0));
}

function pointersIn(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : pointersIn(inner as Json),
  );
}
