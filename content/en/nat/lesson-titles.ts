/** What the lessons are called where one opens them; the rest of their words is loaded then. */
export const lessonTitles = {
  udp: 'UDP: what it says and what it does not',
};
