import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as autoscaling from 'kubernetes-models/autoscaling/v2';
import type * as apps from 'kubernetes-models/apps/v1';
import type * as core from 'kubernetes-models/v1';
import type * as networking from 'kubernetes-models/networking.k8s.io/v1';
import type * as policy from 'kubernetes-models/policy/v1';
import { describe, expect, it } from 'vitest';
import { FOLDER, kustomization, resources, schemaFault, unknownKeys } from './resources.ts';

const APP = { 'app.kubernetes.io/name': 'ask-or-tell' };
const base = resources('base');
const example = resources('example');
function one<Shape>(kind: string, name = 'ask-or-tell'): Shape {
  const found = base.find(({ kind: its, data }) => its === kind && data.metadata.name === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found.data as Shape;
}

describe('the Kubernetes resources', () => {
  it('are all there', () => {
    expect(base.map(({ kind }) => kind).sort()).toEqual([
      'Deployment',
      'HorizontalPodAutoscaler',
      'Ingress',
      'NetworkPolicy',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'Service',
    ]);
    expect(example.map(({ kind }) => kind).sort()).toEqual([
      'Ingress',
      'Namespace',
      'NetworkPolicy',
    ]);
  });

  it.each([...base, ...example].map((resource) => [resource.file, resource] as const))(
    '%s keeps the schema of its version',
    (_, resource) => expect(schemaFault(resource)).toBeUndefined(),
  );

  it('have no key that no schema has', { timeout: 120_000 }, () => {
    expect(unknownKeys([...base, ...example])).toEqual([]);
    const deployment = base.find(({ kind }) => kind === 'Deployment');
    if (!deployment) throw new Error('no Deployment');
    const wrong = { ...deployment, data: { ...deployment.data, replicas: 2 } };
    expect(schemaFault({ ...deployment, data: { ...deployment.data, spec: {} } })).toMatch(
      /selector/,
    );
    expect(unknownKeys([wrong])).toEqual([expect.stringMatching(/'"replicas"' does not exist/)]);
  });

  it.each(['base', 'example'])('%s names files that exist, and every one of them', (folder) => {
    const { resources: names, patches = [] } = kustomization(folder);
    const named = [...names, ...patches.map(({ path }) => path)];
    for (const name of named) expect(existsSync(join(FOLDER, folder, name)), name).toBe(true);
    const files = readdirSync(join(FOLDER, folder)).filter((name) => name !== 'kustomization.yaml');
    expect(files.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('patch resources that the base has', () => {
    for (const { path, target } of kustomization('example').patches ?? []) {
      expect(one(target.kind, target.name)).toBeTruthy();
      const [patch] = example.filter(({ file }) => file === `example/${path}`);
      expect([patch?.kind, patch?.data.metadata.name]).toEqual([target.kind, target.name]);
    }
  });
});

describe('the Deployment', () => {
  const { spec } = one<{ spec: Required<NonNullable<apps.IDeployment['spec']>> }>('Deployment');
  const pod = spec.template.spec;
  const container = pod?.containers[0];

  it('runs at least two pods and never takes one away before its successor is ready', () => {
    expect(spec.replicas).toBeGreaterThanOrEqual(2);
    expect(spec.strategy.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1 });
  });

  it('has no right that it does not need', () => {
    expect(pod?.securityContext).toMatchObject({
      runAsNonRoot: true,
      runAsUser: 101,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod?.automountServiceAccountToken).toBe(false);
    expect(pod?.hostNetwork ?? pod?.hostPID ?? pod?.hostIPC).toBeUndefined();
  });

  it('may write to /tmp and nowhere else, and that is bounded', () => {
    expect(container?.volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
    expect(pod?.volumes).toEqual([
      { name: 'tmp', emptyDir: { medium: 'Memory', sizeLimit: '16Mi' } },
    ]);
    const config = readFileSync('deploy/nginx/nginx.conf', 'utf8');
    for (const [, path] of config.matchAll(/^\s*(?:pid|\w+_temp_path) (\S+);/gm))
      expect(path).toMatch(/^\/tmp\//);
  });

  it('says what it needs, and asks the address that the server has for it', () => {
    expect(container?.resources?.requests).toEqual({ cpu: '20m', memory: '32Mi' });
    expect(container?.resources?.limits).toEqual({ memory: '64Mi' });
    for (const probe of [
      container?.startupProbe,
      container?.readinessProbe,
      container?.livenessProbe,
    ])
      expect(probe?.httpGet).toEqual({ path: '/healthz', port: 'http' });
    expect(container?.ports).toEqual([{ name: 'http', containerPort: 8080 }]);
    expect(readFileSync('deploy/nginx/nginx.conf', 'utf8')).toContain('listen 8080;');
  });
});

describe('what belongs together', () => {
  it('is found by the same label', () => {
    const { spec } = one<{ spec: { selector: unknown; template: { metadata: unknown } } }>(
      'Deployment',
    );
    expect(spec.template.metadata).toMatchObject({ labels: APP });
    expect(spec.selector).toEqual({ matchLabels: APP });
    expect(one<core.IService>('Service').spec?.selector).toEqual(APP);
    expect(one<policy.IPodDisruptionBudget>('PodDisruptionBudget').spec?.selector).toEqual({
      matchLabels: APP,
    });
    for (const name of ['ask-or-tell-deny', 'ask-or-tell-from-ingress'])
      expect(one<networking.INetworkPolicy>('NetworkPolicy', name).spec?.podSelector).toEqual({
        matchLabels: APP,
      });
  });

  it('leads from the Ingress over the Service to the pods', () => {
    expect(one<core.IService>('Service').spec?.ports).toEqual([
      { name: 'http', port: 80, targetPort: 'http' },
    ]);
    for (const { data } of [...base, ...example].filter(({ kind }) => kind === 'Ingress'))
      expect(
        (data as unknown as networking.IIngress).spec?.rules?.[0]?.http?.paths[0]?.backend,
      ).toEqual({ service: { name: 'ask-or-tell', port: { name: 'http' } } });
  });

  it('lets nothing in but from the ingress controller, and nothing out', () => {
    const deny = one<networking.INetworkPolicy>('NetworkPolicy', 'ask-or-tell-deny').spec;
    expect(deny?.policyTypes).toEqual(['Ingress', 'Egress']);
    expect([deny?.ingress, deny?.egress]).toEqual([undefined, undefined]);
    const allow = one<networking.INetworkPolicy>('NetworkPolicy', 'ask-or-tell-from-ingress').spec;
    expect(allow?.policyTypes).toEqual(['Ingress']);
    expect(allow?.ingress).toHaveLength(1);
    expect(allow?.ingress?.[0]?.from).toHaveLength(1);
  });

  it('leaves one pod while a node is emptied, and adds pods under load', () => {
    const budget = one<policy.IPodDisruptionBudget>('PodDisruptionBudget').spec;
    const scaler = one<autoscaling.IHorizontalPodAutoscaler>('HorizontalPodAutoscaler').spec;
    expect(budget?.minAvailable).toBe(1);
    expect(scaler?.minReplicas).toBe(2);
    expect(scaler?.scaleTargetRef).toEqual({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'ask-or-tell',
    });
  });
});
