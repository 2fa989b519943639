/** Which colour is what, in words beside it. */
export function Legend({ entries }: { readonly entries: readonly { readonly name: string; readonly color: string }[] }) {
  return (
    <ul className="legend">
      {entries.map(({ name, color }) => (
        <li key={name}>
          <span className="swatch" style={{ background: color }} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  );
}
