import { publicationById } from '../publications/index.ts';
import { type Check, type Finding, rowsIn, filesOf, countFields, figure, findingsAbout, inFigures } from './evidence.ts';

/** The older release is kept as a check on the newest wherever both speak, in every count that they share. */
export const releasesAgree: Check = {
  id: 'releases-agree',
  title: 'An older release says the same as the newest',
  reason: 'A figure that changed between releases was revised, and an older copy of it may still be in use.',
  fault: { title: 'A figure that was revised', text: 'An older release should say the same as the newest.' },
  severity: 'warning',
  run(evidence) {
    const findings: Finding[] = [];
    let tested = 0;
    for (const publication of new Set(evidence.files.map((file) => file.publication)))
      for (const read of rowsIn(filesOf(evidence, publication).slice(1), evidence.gazetteer))
        for (const field of countFields(read.file)) {
          const cell = read.row.cells[field];
          const repeated = publicationById(publication).repeats?.[field] ?? { publication, field };
          const now = figure(evidence, repeated.publication, repeated.field, read.row.area, read.row.period);
          if (typeof cell?.value !== 'number' || now === null) continue;
          tested++;
          if (now === cell.value) continue;
          findings.push(
            ...findingsAbout(evidence, read, [field], {
              published: inFigures(cell.value),
              expected: `${inFigures(now)}, as the newest release has it`,
              read: 'The newest release is used.',
              once: true
            })
          );
        }
    return { tested, findings };
  }
};
