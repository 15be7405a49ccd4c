// A service names its template by version, and both name the same format.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';

interface Format {
  name: string;
  version: string;
}
interface Runtime {
  metadata: { name: string };
  spec: {
    supportedModelFormats: (Format & { autoSelect: boolean })[];
    protocolVersions: string[];
    containers: {
      name: string;
      args: string[];
      image: string;
      readinessProbe: { httpGet: { path: string; port: number } };
    }[];
  };
}
interface Service {
  spec: {
    predictor: {
      minReplicas: number;
      model: { runtime: string; modelFormat: Format; protocolVersion: string };
    };
  };
}

const documents = documentsOf(excerpt(import.meta.url, 'yaml')) as [Runtime, Service];
const [runtime, service] = documents;
const { model } = service.spec.predictor;
const [container] = runtime.spec.containers;

describe('serving/serving-template', () => {
  it('is named by the service with its version, which is that of its image', () => {
    expect(model.runtime).toBe(runtime.metadata.name);
    const version = /(\d+)-(\d+)-(\d+)$/.exec(runtime.metadata.name)?.slice(1).join('.');
    expect(container?.image.endsWith(`:${String(version)}`)).toBe(true);
  });

  it('supports the format and the protocol of the service, by name only', () => {
    const [format] = runtime.spec.supportedModelFormats;
    expect(format).toEqual({ ...model.modelFormat, autoSelect: false });
    expect(runtime.spec.protocolVersions).toContain(model.protocolVersion);
  });

  it('probes the port on which the server listens', () => {
    const port = container?.readinessProbe.httpGet.port;
    expect(container?.args).toContain(`--http_port=${String(port)}`);
    // The name by which KServe finds the container of the model.
    expect(container?.name).toBe('kserve-container');
  });

  it('keeps one replica while another is replaced', () => {
    expect(service.spec.predictor.minReplicas).toBeGreaterThanOrEqual(2);
  });
});
