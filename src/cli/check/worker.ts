import { answerOf, type Answer } from './answer';
import { checkFile, type FileTask } from './check-file';

/** What a worker thread runs for each file. */
export default async function work(task: FileTask): Promise<Answer> {
  return answerOf(await checkFile(task), task.wanted);
}
