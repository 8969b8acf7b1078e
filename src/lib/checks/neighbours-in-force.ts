import type { Check } from './evidence.ts';

export const neighboursInForce: Check = {
  id: 'neighbours-in-force',
  title: 'A statistical neighbour is a council that exists',
  reason: 'A council cannot be compared with one that has been abolished or never existed.',
  fault: {
    title: 'A statistical neighbour that does not exist',
    text: 'A council can be compared only with councils that exist: not with one that has been abolished, nor with an unknown code.'
  },
  severity: 'warning',
  run({ gazetteer, neighbours }) {
    if (!neighbours) return { tested: 0, findings: [] };
    const { source, period, strangers } = neighbours;
    const findings = strangers.map(({ area, code, column, row }) => {
      const was = gazetteer.areas.find(({ dfeCode }) => dfeCode === code);
      return {
        source,
        row,
        area,
        measure: '',
        period,
        column,
        published: code,
        expected: `the code of a council in force in ${period}: ${was ? `${code} was ${was.name}, until ${was.to}` : `${code} is the code of none`}`,
        read: 'Left out: the council is set beside its other neighbours.'
      };
    });
    return { tested: neighbours.neighbours.length + strangers.length, findings };
  }
};
