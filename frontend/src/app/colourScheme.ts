/** Light, dark, or as the device says; kept in the browser. */
export const colourSchemes = ['auto', 'light', 'dark'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

const STORED = 'samskab.colours';

export function storedScheme(): ColourScheme {
  try {
    const stored = localStorage.getItem(STORED) as ColourScheme | null;
    return stored && colourSchemes.includes(stored) ? stored : 'auto';
  } catch {
    return 'auto';
  }
}

export function applyScheme(scheme: ColourScheme): void {
  document.documentElement.dataset.colorScheme = scheme;
}

export function chooseScheme(scheme: ColourScheme): void {
  applyScheme(scheme);
  try {
    localStorage.setItem(STORED, scheme);
  } catch {
    // Chosen for this visit only.
  }
}
