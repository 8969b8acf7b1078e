import { findingOf, groupOf, type Finding, type Group } from '../../model/finding.ts';
import { readTable } from '../../tables/csv.ts';
import { FINDING_GROUPS, FINDINGS } from '../../tables/findings.ts';

/** The lines of `data/findings.csv`, in their order. Throws on a line that is no finding. */
export const parseFindings = (text: string): Finding[] => readTable(FINDINGS, text).map(findingOf);

/** The lines of `data/finding-groups.csv`, in their order. */
export const parseGroups = (text: string): Group[] => readTable(FINDING_GROUPS, text).map(groupOf);
