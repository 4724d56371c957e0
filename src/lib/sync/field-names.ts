/** `life_value_id` for `lifeValueId`. */
export function toServerField(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `lifeValueId` for `life_value_id`. */
export function toLocalField(field: string): string {
  return field.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
