import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as autoscaling from 'kubernetes-models/autoscaling/v2';
import * as apps from 'kubernetes-models/apps/v1';
import * as core from 'kubernetes-models/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import ts from 'typescript';
import { parse, parseAllDocuments } from 'yaml';

/** Where the manifests are. */
export const FOLDER = 'deploy/kubernetes';
/** Where the schemas of a version are in kubernetes-models, and the classes that know them. */
const VERSIONS: Record<string, [module: string, classes: object]> = {
  'apps/v1': ['apps/v1', apps],
  'autoscaling/v2': ['autoscaling/v2', autoscaling],
  'networking.k8s.io/v1': ['networking.k8s.io/v1', networking],
  'policy/v1': ['policy/v1', policy],
  v1: ['v1', core],
};

/** One document of a manifest. */
export interface Resource {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  readonly data: Record<string, unknown> & { metadata: { name: string } };
}
/** What we use of a kustomization. */
export interface Kustomization {
  resources: string[];
  patches?: { path: string; target: { kind: string; name: string } }[];
}

/** The kustomization of `base` or `example`. */
export const kustomization = (folder: string) =>
  parse(readFileSync(join(FOLDER, folder, 'kustomization.yaml'), 'utf8')) as Kustomization;
/**
 * The documents of a folder's manifests.
 *
 * @throws Error if one is not YAML.
 */
export function resources(folder: string): Resource[] {
  return readdirSync(join(FOLDER, folder))
    .filter((name) => name !== 'kustomization.yaml')
    .flatMap((name) =>
      parseAllDocuments(readFileSync(join(FOLDER, folder, name), 'utf8')).map((document) => {
        if (document.errors[0]) throw document.errors[0];
        const data = document.toJS() as Resource['data'] & { apiVersion: string; kind: string };
        return { file: `${folder}/${name}`, apiVersion: data.apiVersion, kind: data.kind, data };
      }),
    );
}
/** What is wrong with a resource, by the schema of its version: types, enumerations, missing keys. */
export function schemaFault({ apiVersion, kind, data }: Resource): string | undefined {
  const Model = (VERSIONS[apiVersion]?.[1] as Record<string, unknown> | undefined)?.[kind] as
    (new (data: object) => { validate(): void }) | undefined;
  if (!Model) return `${apiVersion} ${kind} is not known`;
  try {
    new Model(data).validate();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Keys that no schema has: the compiler refuses them in a literal. The validators let them pass. */
export function unknownKeys(all: readonly Resource[]): string[] {
  const file = resolve('tests/hosting/resources.generated.ts');
  const text = all
    .map(({ apiVersion, kind, data }, index) => {
      const module = `kubernetes-models/${VERSIONS[apiVersion]?.[0] ?? apiVersion}`;
      return `import type { I${kind} as T${index} } from '${module}';\nexport const r${index}: T${index} = ${JSON.stringify(data)};`;
    })
    .join('\n');
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : read(name, ...rest);
  host.fileExists = (name) => name === file || existsSync(name);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
