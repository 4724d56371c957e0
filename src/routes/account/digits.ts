/** A code as it was mailed, whatever was typed or pasted around it. */
export function digitsOf(typed: string): string {
  return typed.replace(/\D/g, '');
}
