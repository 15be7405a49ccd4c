// Bad data ends a run, a lost node does not, and no run is doubled.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';

interface Rule {
  action: string;
  onExitCodes?: { containerName: string; operator: string; values: number[] };
  onPodConditions?: { type: string }[];
}
interface CronJob {
  spec: {
    concurrencyPolicy: string;
    startingDeadlineSeconds: number;
    jobTemplate: {
      spec: {
        backoffLimit: number;
        activeDeadlineSeconds: number;
        podFailurePolicy: { rules: Rule[] };
        template: {
          spec: {
            restartPolicy: string;
            containers: {
              name: string;
              env: { name: string; valueFrom: { fieldRef: { fieldPath: string } } }[];
            }[];
          };
        };
      };
    };
  };
}

const [cronJob] = documentsOf(excerpt(import.meta.url, 'yaml')) as [CronJob];
const job = cronJob.spec.jobTemplate.spec;
const [container] = job.template.spec.containers;

/** The first rule that applies decides, as Kubernetes documents it; without one the failure counts as an attempt. */
function actionOn(exitCode: number, conditions: string[] = []): string {
  const applies = ({ onExitCodes, onPodConditions }: Rule): boolean =>
    onExitCodes
      ? onExitCodes.containerName === container?.name && onExitCodes.values.includes(exitCode)
      : (onPodConditions ?? []).some(({ type }) => conditions.includes(type));
  return job.podFailurePolicy.rules.find(applies)?.action ?? 'Count';
}

describe('training/batch-training', () => {
  it('ends the run on bad data, and counts any other failure', () => {
    expect(actionOn(65)).toBe('FailJob');
    expect(actionOn(1)).toBe('Count');
    expect(actionOn(137)).toBe('Count');
    expect(job.backoffLimit).toBeGreaterThan(0);
  });

  it('does not count a node that was taken away', () => {
    expect(actionOn(137, ['DisruptionTarget'])).toBe('Ignore');
  });

  it('has the restart policy without which the failure policy is refused', () => {
    expect(job.template.spec.restartPolicy).toBe('Never');
  });

  it('never runs twice at once, and ends before the next night', () => {
    expect(cronJob.spec.concurrencyPolicy).toBe('Forbid');
    const longest = cronJob.spec.startingDeadlineSeconds + job.activeDeadlineSeconds;
    expect(longest).toBeLessThan(24 * 3600);
  });

  it('gives every retry the id of its run', () => {
    // A label of the Job, which all its Pods carry; the name of a Pod would differ.
    expect(container?.env[0]).toMatchObject({
      name: 'RUN_ID',
      valueFrom: { fieldRef: { fieldPath: "metadata.labels['batch.kubernetes.io/job-name']" } },
    });
  });
});
