declare module 'virtual:glossary/*' {
  const texts: Record<string, string>;
  export default texts;
}
