/**
 * Has zod not even try whether it may make functions of text: the page's policy forbids it, and for
 * each refusal the browser reads the whole file once more, to tell where in it that was.
 */
import { z } from 'zod'

z.config({ jitless: true })
