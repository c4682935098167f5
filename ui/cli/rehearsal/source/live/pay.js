import * as PortOne from "@portone/browser-sdk/v2";

export async function pay(order) {
  const payment = await PortOne.requestPayment({
    storeId: "store-4f1c2a9e-7b3d-4e58-9a60-2c8d5f7b1e34",
    channelKey: "channel-key-9d2f4b61-3c8a-4d7e-b5f0-1a2b3c4d5e6f",
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
