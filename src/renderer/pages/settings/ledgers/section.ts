/** Key of the section in the address of 设置. */
export const LEDGERS = 'ledgers'
