import type { DocumentTemplate, TemplateKind } from "../template";
import { briefTemplate2021 } from "./brief-2021";
import { circularTemplate2021 } from "./circular-2021";
import { corrigendumTemplate2021 } from "./corrigendum-2021";
import { noticeTemplate2021 } from "./notice-2021";
import { reminderTemplate2021 } from "./reminder-2021";

/** The templates of the 2021 plan by kind: what a month's run writes. */
export const templates2021 = {
  circular: circularTemplate2021,
  brief: briefTemplate2021,
  notice: noticeTemplate2021,
  reminder: reminderTemplate2021,
  corrigendum: corrigendumTemplate2021,
} as const satisfies Record<TemplateKind, DocumentTemplate>;
