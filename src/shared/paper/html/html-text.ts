/** Text from a ledger as HTML: whatever it says, it stays text. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function html(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '')
    .replaceAll('\n', '<br>')
}
