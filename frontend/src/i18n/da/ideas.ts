export default {
  title: 'Idéudvikling',
  lead: 'En udfordring åbnes, og idéer kommer fra alle sider. Hver idé får et svar.',
} as const;
