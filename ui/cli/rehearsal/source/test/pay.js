import * as PortOne from "@portone/browser-sdk/v2";

export async function pay(order) {
  const payment = await PortOne.requestPayment({
    storeId: "store-4f1c2a9e-7b3d-4e58-9a60-2c8d5f7b1e34",
    channelKey: "channel-key-0b7e6c52-91d4-4a3f-8e2b-6d5c4b3a2f10",
    paymentId: order.id,
    orderName: order.name,
    totalAmount: order.amount,
    currency: "KRW",
    payMethod: "CARD",
    redirectUrl: location.origin + "/done",
  });
  if (payment.code !== undefined) throw new Error(payment.message);
  return fetch("/api/complete", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ paymentId: payment.paymentId }),
  });
}
