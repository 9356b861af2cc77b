import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { layersOf } from './layers.ts';

type Store = Parameters<Loader['load']>[0]['store'];

/**
 * Loads one folder of pages from `content/` and lays `overlay/` over it: the last layer that has an
 * id wins, and `hidden: true` takes a page away. Each layer's glob loader gets a view of the store in
 * which it sees only its own entries, because a glob loader deletes what it did not touch.
 */
export function layeredPages(folder: string): Loader {
  return {
    name: `layered ${folder}`,
    async load(context) {
      context.store.clear();
      const owner = new Map<string, number>();
      const layers = layersOf(process.cwd())
        .map((layer) => join(layer.folder, folder))
        .filter((path) => existsSync(path));
      for (const [layer, path] of layers.entries()) {
        const loader = glob({
          base: pathToFileURL(`${path}/`),
          pattern: '**/*.{md,mdx}',
          generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
        });
        await loader.load({
          ...context,
          store: viewOf(context.store, owner, layer),
          parseData: async (props) =>
            props.data['hidden'] === true ? props.data : context.parseData(props),
        });
      }
    },
  };
}

function viewOf(store: Store, owner: Map<string, number>, layer: number): Store {
  const owns = (id: string) => owner.get(id) === layer;
  const view: Pick<Store, 'keys' | 'get' | 'set'> = {
    keys: () => [...owner.keys()].filter(owns),
    get: (id) => (owns(id) ? store.get(id) : undefined),
    set(entry) {
      if ((owner.get(entry.id) ?? -1) > layer) return false;
      owner.set(entry.id, layer);
      if ((entry.data as { hidden?: unknown }).hidden === true) {
        store.delete(entry.id);
        return false;
      }
      return store.set(entry);
    },
  };
  return Object.assign(Object.create(store) as Store, view);
}
