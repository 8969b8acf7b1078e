import type { Publication } from './publication.ts';

const OTHERS =
  'category Alcohol_Misuse_child Alcohol_Misuse_parent Alcohol_Misuse_person Drug_Misuse_child Drug_Misuse_parent Drug_Misuse_person ' +
  'Domestic_Abuse_child Domestic_Abuse_parent Domestic_Abuse_person Mental_Health_child Mental_Health_parent Mental_Health_person ' +
  'Learning_Disability_parent Learning_Disability_person Physical_Disability_parent Physical_Disability_person Young_Carer ' +
  'Privately_fostered Unaccompanied_asylum_seeker Going_missing Child_sexual_exploitation Trafficking Gangs ' +
  'Socially_unacceptable_behaviour Self_harm Neglect Emotional_Abuse Physical_Abuse_unknown Physical_Abuse_child_on_child ' +
  'Physical_Abuse_adult_on_child Sexual_Abuse_unknown Sexual_Abuse_child_on_child Sexual_Abuse_adult_on_child ' +
  'Female_Genital_Mutilation Faith_linked_abuse Child_criminal_exploitation Other';

/**
 * Assessments by children's social care in a year to 31 March, and the factors found at the end of them. One assessment can have many
 * factors, and one child many assessments: the columns never add up. DfE rounds regions and England to 10. The label is the year in which
 * March lies: `2025` is 2024-25.
 */
export const assessmentFactors: Publication = {
  id: 'assessment-factors',
  publisher: 'dfe',
  missing: 'nothing',
  title: 'Children in need: factors found at assessment',
  roundedBy: 5,
  table: {
    period: (text) => (/^20\d\d$/.test(text) ? `${Number(text) - 1}-${text.slice(2)}` : null),
    marks: ['x', 'z', 'c', 'u'],
    layouts: [
      {
        name: 'children in need, 2018 to 2025',
        hasBreakdowns: false,
        fields: {
          episodes: ['Episodes_with_assessment_factor'],
          learningDisability: ['Learning_Disability_child'],
          physicalDisability: ['Physical_Disability_child']
        },
        ignored: OTHERS.split(' ')
      }
    ]
  }
};
