export { callSheet, type Spoken } from './call-sheet.ts';
export {
  compose,
  fieldsOf,
  formsFor,
  type MessageRules,
  openSecrets,
  secretsIn,
  type Topic,
  topicOf,
} from './compose.ts';
export {
  type Draft,
  type FieldId,
  type Form,
  fieldIds,
  type MessageKind,
  type MessagePart,
  textOf,
  writtenKinds,
} from './draft.ts';
export { orderNumberGroups, readOrderNumber } from './order-number.ts';
export { withoutReadings } from './ruby.ts';
export { type Secret, secretKey } from './secrets.ts';
