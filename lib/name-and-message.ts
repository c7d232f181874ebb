/** What an error is called and says, whatever was thrown. */
export function nameAndMessage(error: unknown): {
  readonly name: string;
  readonly message: string;
} {
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}
