import { z } from 'zod';

const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
      // Either the weakness itself, or the name of the package that brings it.
      via: z.array(z.union([z.string(), z.object({ title: z.string() })])),
    }),
  ),
});

/** A package with a known weakness. */
export interface Weakness {
  readonly name: string;
  readonly severity: 'info' | 'low' | 'moderate' | 'high' | 'critical';
  readonly titles: readonly string[];
}

/** What `npm audit --json` found; `undefined` where the registry has no list. */
export function readWeaknesses(output: string): readonly Weakness[] | undefined {
  const start = output.indexOf('{');
  const report = reportSchema.safeParse(start < 0 ? undefined : jsonOf(output.slice(start)));
  if (!report.success) return undefined;
  return Object.entries(report.data.vulnerabilities).map(([name, { severity, via }]) => ({
    name,
    severity,
    titles: via.map((each) => (typeof each === 'string' ? each : each.title)),
  }));
}

// npm may write warnings behind what it was asked for.
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.slice(0, text.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}
