/**
 * Something that is made when it is first asked for, and once. Schemas are: all of them made when the app starts take a
 * slow phone longer than the first screen, and most days only a few are asked for.
 */
export function onDemand<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
