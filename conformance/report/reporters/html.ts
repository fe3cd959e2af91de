import { htmlReport } from '../html/html-report.ts';
import type { OpenReporter, Run } from '../reporter.ts';

/** One page that needs no network, each exchange drawn; it keeps what was on the wire until the run is over. */
export const html: OpenReporter = ({ out, protocol, language, repeatCommand }) => {
  const runs = new Map<string, Run>();
  return {
    began: () => {},
    played(_results, again, { id, title, trace }) {
      if (!again) runs.set(id, { id, title, trace });
    },
    finished: (report) => out.write(htmlReport({ report, model: protocol.model, language, runs, repeatCommand })),
  };
};
