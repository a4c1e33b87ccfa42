import { commandOf, PANE_COMMANDS } from '../../src/commands/pane-command';

test.each([
  ['https://localhost:3000/taskpane/index.html?command=validate', 'validate'],
  ['?command=insert-project', 'insert-project'],
  ['command=insert-department', 'insert-department'],
  ['?_host_Info=Excel$Web$16.00$zh-CN$$$$0&command=validate&et=', 'validate'],
  ['?command=validate&_host_Info=Excel$Web$16.00$zh-CN$$$$0', 'validate'],
  // Some versions of Office add their own with a second question mark.
  ['?command=validate?_host_Info=Excel$Win32$16.01$zh-CN', 'validate'],
  ['?command=insert-project#&_xdm_Info=x|y', 'insert-project'],
  ['https://localhost/', null],
  ['', null],
  ['?command=', null],
  ['?command=delete-everything', null],
  ['?command=validateX', null],
  ['?command=VALIDATE', null],
  ['?mycommand=validate', null],
  ['#?command=validate', null],
])('the command of %s is %s', (address, command) => {
  expect(commandOf(address)).toBe(command);
});

test('every command is understood', () => {
  expect(PANE_COMMANDS.map((command) => commandOf(`?command=${command}`))).toEqual(PANE_COMMANDS);
});
