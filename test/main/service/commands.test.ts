import { expect, it } from 'vitest'
import { allCommands, COMMAND_NAMES, commandNamed } from '../../../src/main/service/cli/commands.ts'

it('finds every command of the help by its name, in the order of the help', async () => {
  expect((await allCommands()).map(({ name }) => name)).toEqual(COMMAND_NAMES)
  for (const name of COMMAND_NAMES) expect((await commandNamed(name))?.name).toBe(name)
})
