import { en } from '../../src/messages/en';
import { addLanguage } from '../../src/messages/language';

/** Makes English known, which pages load when it is chosen; for tests that speak it. */
addLanguage('en', en);
