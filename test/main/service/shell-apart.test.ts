import { beforeEach, describe, expect, it } from 'vitest'
import { ShellApart } from '../../../src/main/service/shell-apart.ts'
import type { ServiceMessage } from '../../../src/main/shell/messages.ts'

let told: ServiceMessage[]
let apart: ShellApart
beforeEach(() => {
  told = []
  apart = new ShellApart((message) => told.push(message))
})

function started() {
  const child = apart.start({ entry: 'care-process', memory: null })
  const heard: unknown[] = []
  child.once('message', (answer) => heard.push(answer))
  child.once('exit', (code, signal) => heard.push({ code, signal }))
  child.send({ does: 'check' }, () => {})
  return { child, heard }
}

describe('a process that the shell runs for the service', () => {
  it('answers and ends', () => {
    const { heard } = started()
    apart.take({ type: 'apart-answer', id: 1, answer: 'sound' })
    apart.take({ type: 'apart-ended', id: 1, code: 0, isKilled: false })
    expect(heard).toEqual(['sound', { code: 0, signal: null }])
  })

  it('tells its end also when it was killed, for somebody waits for it', () => {
    const { child, heard } = started()
    child.kill('SIGKILL')
    expect(told.at(-1)).toEqual({ type: 'stop-apart', id: 1 })
    expect(heard).toEqual([])
    apart.take({ type: 'apart-ended', id: 1, code: 15, isKilled: false })
    expect(heard).toEqual([{ code: 15, signal: null }])
  })

  it('ends as killed where the shell ended it for its memory', () => {
    const { heard } = started()
    apart.take({ type: 'apart-ended', id: 1, code: 15, isKilled: true })
    expect(heard).toEqual([{ code: 15, signal: 'SIGKILL' }])
  })

  it('is not killed once it is gone', () => {
    const { child } = started()
    apart.take({ type: 'apart-ended', id: 1, code: 0, isKilled: false })
    child.kill('SIGKILL')
    expect(told.map(({ type }) => type)).toEqual(['run-apart'])
  })
})
