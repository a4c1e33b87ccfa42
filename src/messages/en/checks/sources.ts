import type { zhCNSources } from '../../zh-cn/checks/sources';

/** The same in English; complete by its type. */
export const enSources: Readonly<Record<keyof typeof zhCNSources, string>> = {
  'source.measures-weights': '财预〔2020〕10号, weights of indicators',
  'source.measures-weights.text':
    'Measures for the performance evaluation of project expenditure (财预〔2020〕10号): each unit sets the weights of its self-evaluation indicators by the circumstances of the project. As a rule the weights of the execution rate and of the first-level indicators are uniform: execution rate 10%, output 50%, benefit 30%, satisfaction of those served 10%. In special cases the weights of first-level indicators may be adjusted as fit. Second-level and third-level indicators are to be set by their importance, the stage of the project and the like, so that they show its output and benefit exactly.',
  'source.measures-scoring': '财预〔2020〕10号, scoring of indicators',
  'source.measures-scoring.text':
    'Measures for the performance evaluation of project expenditure (财预〔2020〕10号): a quantitative indicator gets its full weight when the target set at the start of the year is attained; where the result is far above the target the reason is to be analysed, and if the target was clearly set too low the points are reduced by the deviation as fit; where the target is not attained the points follow the ratio of result to target. A qualitative indicator is graded as target attained, target partly attained with some effect, or target missed with poor effect, and scored within 100%–80% (included), 80%–60% (included) or 60%–0% of its weight.',
  'source.measures-grades': '财预〔2020〕10号, total score and grades',
  'source.measures-grades.text':
    'Measures for the performance evaluation of project expenditure (财预〔2020〕10号): results are given as a score and a grade. The total is usually 100 points, in four grades: 90 (included) to 100 excellent, 80 (included) to 90 good, 60 (included) to 80 fair, under 60 poor.',
  'source.form': 'The form and how to fill it in',
  'source.form.text':
    'The official self-evaluation form of the finance authority: every field that it lists is to be filled in truthfully, with what its label, unit and notes ask for. The notice of the year decides in detail.',
  'source.arithmetic': 'Arithmetic within a table',
  'source.arithmetic.text':
    'Within one table the items add up to their total, a figure that is computed from others agrees with its computation, and a part is not larger than the whole.',
  'source.workbook': 'Agreement between the tables',
  'source.workbook.text':
    'The department table and the project tables that a unit hands in for one year agree in year, unit name and amounts. There is one table for each first-level project, and the budgets of the projects add up to the project expenditure of the department.',
  'source.disclosure': 'Regulations on open government information, privacy',
  'source.disclosure.text':
    'Regulations of the People’s Republic of China on open government information: administrative organs must not disclose government information that involves trade secrets, personal privacy and the like whose disclosure would harm the lawful rights and interests of a third party, unless that party consents or the organ finds that not disclosing it would gravely affect the public interest.',
};
