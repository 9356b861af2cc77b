import type { APIRoute, GetStaticPaths } from 'astro';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalog } from './catalog.ts';

/** Files of an edition as they are, under names with the hash of their content. */
export const getStaticPaths = (() =>
  catalog().look.assets.map((asset) => ({
    params: { house: asset.name },
    props: { asset },
  }))) satisfies GetStaticPaths;

/** The bytes of one such file, with its type. */
export const GET: APIRoute<{ asset: { file: string; type: string } }> = ({ props: { asset } }) =>
  new Response(new Uint8Array(readFileSync(resolve(process.cwd(), asset.file))), {
    headers: { 'content-type': asset.type },
  });
