import type { Finding } from '../core/finding.ts';
import { editLinkOf } from '../core/repository/edit-link.ts';
import { schemaFindings } from '../core/schema-findings.ts';
import type { Layer } from './layers.ts';
import { mergeSettings } from './merge-settings.ts';
import { siteLanguage } from './read-locale.ts';
import { readTranslations } from './read-translations.ts';
import { readYaml } from './read-yaml.ts';
import type { Repository } from './schemas/repository.ts';
import { Site } from './schemas/site.ts';

/** Settings that can be used, and which file says what. */
export interface SiteRead {
  readonly site: Site;
  /** The last file that names each key of the top level. */
  readonly fileOf: ReadonlyMap<string, string>;
}

/** Site settings over all layers; SITE_URL and BASE_PATH override two of them for one build. */
export function readSite(root: string, layers: Layer[], findings: Finding[]): SiteRead | undefined {
  const reads = readYaml(root, layers, 'site.yaml', findings);
  const last = reads.at(-1);
  const language = siteLanguage(root, layers, []);
  // Upstream's own texts are in the site's language where they are translated; an overlay's are its own.
  const spoken = reads.map((read) => {
    if (read.layer === 'overlay') return read;
    const upstream = [{ path: read.file, data: read.data }];
    const { files } = readTranslations(root, layers, language, '', upstream, findings);
    return { ...read, data: files[0]?.data };
  });
  const { data: merged, findings: faults, fileOf } = mergeSettings(spoken);
  findings.push(...faults);
  if (!last) {
    findings.push({ file: 'content/site.yaml', path: 'file', message: 'the file is missing' });
    return undefined;
  }
  const parsed = Site.safeParse(merged);
  if (!parsed.success) {
    for (const finding of schemaFindings(last.file, merged, parsed.error, Site)) {
      const [key = ''] = finding.path.split('.');
      findings.push({ ...finding, file: fileOf.get(key) ?? last.file });
    }
    return undefined;
  }
  const { SITE_URL, BASE_PATH } = process.env;
  const { repository } = parsed.data;
  // An edit link of a lower layer leads to another repository.
  const derives = repository && fileOf.get('editUrl') !== fileOf.get('repository');
  const site: Site = {
    ...parsed.data,
    ...(derives && { editUrl: editUrlOf(repository) }),
    ...(SITE_URL && { baseUrl: SITE_URL }),
    ...(BASE_PATH && { basePath: BASE_PATH }),
  };
  return { site, fileOf };
}

function editUrlOf({ kind, url, branch }: Repository): string {
  const { host, pathname } = new URL(url);
  const path = pathname.replace(/^\/+|\/+$/g, '').replace(/\.git$/, '');
  return editLinkOf(kind, { host, path }, branch);
}
