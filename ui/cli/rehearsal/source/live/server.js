import { PaymentClient, Webhook } from "@portone/server-sdk";
import { orders } from "./orders.js";

const portone = PaymentClient({ secret: process.env.PORTONE_API_SECRET });

export async function complete(paymentId) {
  const payment = await portone.getPayment({ paymentId });
  const order = await orders.find(paymentId);
  if (payment.status !== "PAID" || payment.amount.total !== order.amount) return false;
  await orders.markPaid(order.id);
  return true;
}

export async function webhook(body, headers) {
  const event = await Webhook.verify(process.env.PORTONE_WEBHOOK_SECRET, body, headers);
  if (event.data?.paymentId) await complete(event.data.paymentId);
}
