export { isUnseen, kindOf } from './adapters/kinds.ts';
export { type Delivery, type DeliveryId, type Outlet, type OutletId } from './delivery.ts';
export { deliveryTexts } from './messages.ts';
export { mayKeepOutlets, maySeeDeliveries, whyNotHandle } from './policy.ts';
export { refusals as deliveryRefusals } from './refusals.ts';
export {
  byHandForm,
  callOffForm,
  checkOutletForm,
  connectForm,
  correctOutletForm,
  deliveryListForm,
  handoverForm,
  outletForm,
  pressForm,
} from './schema.ts';
export { checkLine, deliveryLine, deliveryView, outletView } from './view.ts';
