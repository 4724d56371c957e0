/** Parts of a message catalogue, cut and compiled by the build. */
declare module '*.json?first' {
  const messages: unknown;
  export default messages;
}
declare module '*.json?later' {
  const messages: unknown;
  export default messages;
}
declare module '*.json?plan' {
  const messages: unknown;
  export default messages;
}
declare module '*.json?reflect' {
  const messages: unknown;
  export default messages;
}
declare module '*.json?care' {
  const messages: unknown;
  export default messages;
}
declare module '*.json?device' {
  const messages: unknown;
  export default messages;
}
declare module '*.json?circle' {
  const messages: unknown;
  export default messages;
}
