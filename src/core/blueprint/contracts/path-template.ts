import { freeName } from './unique-keys.ts';

/** Names of the parameters in a path or address, such as `id` in `/orders/{id}`, each once. */
export function parametersIn(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([^{}/]+)\}/g)].map(([, name = '']) => name))];
}

/**
 * Takes the paths of operations in turn and gives each one that no other operation has. Two paths are
 * the same if they differ in the names of their parameters only, which OpenAPI forbids; the later one
 * gets a number at its first segment.
 */
export function pathRegister(): (method: string, path: string) => string {
  const paths = new Map<string, { readonly path: string; readonly methods: Set<string> }>();
  return (method, wanted) => {
    const rooted = `/${wanted.replace(/^\/+|\/+$/g, '')}`;
    const [, first = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(rooted) ?? [];
    const isTaken = (segment: string): boolean => {
      const at = paths.get(shapeOf(`/${segment}${rest}`));
      return at !== undefined && (at.path !== `/${segment}${rest}` || at.methods.has(method));
    };
    const path = `/${freeName(first, isTaken)}${rest}`;
    const known = paths.get(shapeOf(path));
    if (known) known.methods.add(method);
    else paths.set(shapeOf(path), { path, methods: new Set([method]) });
    return path;
  };
}

function shapeOf(path: string): string {
  return path.replace(/\{[^{}/]*\}/g, '{}');
}
