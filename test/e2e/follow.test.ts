import { followContract } from '../contract/follow-contract';
import { startPreviews, type Previews } from './support/preview-page';

jest.setTimeout(60_000);

let previews: Promise<Previews> | undefined;

afterAll(async () => {
  await (await previews)?.close();
});

followContract('preview', { open: async () => (await (previews ??= startPreviews())).open() });
