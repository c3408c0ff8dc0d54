/** What webhooks have not taken yet. */
import { Delivery } from "../model.ts";
import type { Documents } from "./documents.ts";
import { DELIVERIES, deliveryPath } from "./layout.ts";
import type { Shelf } from "./shelf.ts";
import type { Store } from "./store.ts";

type DeliveryPart = Pick<Store, "putDelivery" | "getDelivery" | "listDeliveries" | "removeDelivery">;

export function deliveriesOn(shelf: Shelf, documents: Documents): DeliveryPart {
  const getDelivery = (id: string) => documents.get(Delivery, deliveryPath(id));
  return {
    putDelivery: (delivery) => documents.put(Delivery, deliveryPath(delivery.id), delivery),
    getDelivery,
    listDeliveries: async () => {
      const deliveries: Delivery[] = [];
      for (const name of await shelf.list(DELIVERIES)) {
        const id = /^([0-9a-f]{32})\.json$/.exec(name)?.[1];
        const delivery = id === undefined ? null : await getDelivery(id);
        if (delivery !== null) deliveries.push(delivery);
      }
      return deliveries.sort((one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt));
    },
    removeDelivery: (id) => shelf.remove(deliveryPath(id)),
  };
}
