/** What a list says of a story. */
import { z } from "zod";
import { Story } from "../model.ts";

export const StoryLine = z.strictObject({
  id: Story.shape.id,
  title: Story.shape.title,
  gist: z.string().nullable(),
  from: Story.shape.from,
  until: Story.shape.until,
  articles: z.int().min(1),
  independentSources: Story.shape.independentSources,
  events: z.int().min(1),
  disagreements: z.int().min(0),
});
export type StoryLine = z.infer<typeof StoryLine>;
