/** The tests that judge mutants of checks/ and scoring/. */
import '../scoring/scoring.test';
import '../scoring/inexact.test';
import '../scoring/score-table.test';
import '../checks/run.test';
import '../checks/catalogue.test';
import '../checks/consistency.test';
import '../checks/completeness.test';
import '../checks/formula-kinds.test';
import '../checks/messages.test';
import '../checks/fixtures.test';
import '../checks/settings.test';
import '../checks/places.test';
import '../checks/values-fixes.test';
import '../checks/support/apportion.test';
import '../checks/support/fixes.test';
import './planted';
