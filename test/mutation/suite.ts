/** The tests that judge mutants, in one file: each mutant costs one loading of the modules, not one a file. */
import '../checks/catalogue.test';
import '../checks/completeness.test';
import '../checks/consistency.test';
import '../checks/fixtures.test';
import '../checks/formula-kinds.test';
import '../checks/run.test';
import '../checks/values-fixes.test';
import '../scoring/inexact.test';
import '../scoring/score-table.test';
import '../scoring/scoring.test';
