import { atlas } from '../../db/node.ts';
import { once } from '../../loading/atlas.ts';
import { ENGLAND } from '../../model/area.ts';

/** Columns of the caseload that count plans of children in an academy or free school, of every kind. */
export const ACADEMIES = [
  'mainstream_academy',
  'mainstream_academy_resourced_provision',
  'mainstream_academy_senunit',
  'mainstream_free_school',
  'mainstream_free_school_resourced_provision',
  'mainstream_free_school_senunit',
  'special_academy_free',
  'ap_pru_academy',
  'ap_pru_free_school'
] as const;

const number = (value: unknown, name: string): number => {
  if (typeof value !== 'number') throw new Error(`England’s ${name} is no number`);
  return value;
};

/** Plans in force in England every January, and those of children in an academy or free school. */
export const academies = once(async () => {
  const rows = await (
    await atlas()
  ).query(
    `SELECT period, ehcplans AS plans, ${ACADEMIES.join(' + ')} AS academies FROM atlas.breakdowns_caseload
    WHERE area = ? AND topic = 'All EHC plans' ORDER BY period`,
    [ENGLAND]
  );
  return rows.map(({ period, plans, academies: of }) => ({
    period: String(period),
    plans: number(plans, 'plans'),
    academies: number(of, 'plans in academies')
  }));
});

/** The newest count of work-based placements of young people with a plan in England. */
export const workPlacements = once(async () => {
  const rows = await (
    await atlas()
  ).query(
    `SELECT period, open_supp_intern, open_apprentice, open_trainee FROM atlas.breakdowns_work_based_placements
    WHERE area = ? AND topic = 'All work based placements' ORDER BY period`,
    [ENGLAND]
  );
  const last = rows.at(-1);
  if (!last) throw new Error('The work-based placements have no row of England');
  return {
    period: String(last['period']),
    internships: number(last['open_supp_intern'], 'supported internships'),
    apprenticeships: number(last['open_apprentice'], 'apprenticeships'),
    traineeships: number(last['open_trainee'], 'traineeships')
  };
});
