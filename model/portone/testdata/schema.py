#!/usr/bin/env python3
"""Make v2.openapi.json.gz out of PortOne's published OpenAPI schema.

Usage: schema.py v2.openapi.json v2.openapi.json.gz

Prism cannot serve the schema as it is published, and only a few of its paths
matter here. So, in this order:
 1. the scheme `PortOne SECRET`, unknown to Prism, becomes an API key in the header Authorization;
 2. each key of a discriminator's mapping becomes the enum of that variant's property, or oneOf never resolves;
 3. named examples are added: a payment in each status, and one error per type that the schema names;
 4. only the paths in KEEP stay, and the schemas that they reach;
 5. all prose goes: titles, descriptions and PortOne's own x- fields.
"""
import gzip, json, re, sys

KEEP = ['/payments', '/payments/{paymentId}', '/payments/{paymentId}/cancel', '/payments/{paymentId}/resend-webhook']
T = '2026-01-02T03:04:06Z'
U = '00000000-0000-4000-8000-0000000000'


def schemes(doc):
    for name in ('portOne', 'bearerJwt'):
        doc['components']['securitySchemes'][name] = {'type': 'apiKey', 'in': 'header', 'name': 'Authorization'}


def mappings(schemas):
    for s in schemas.values():
        disc = s.get('discriminator') or {}
        for key, ref in disc.get('mapping', {}).items():
            yield ref.split('/')[-1], disc['propertyName'], key


def discriminators(schemas):
    keys = {}
    for name, prop, key in mappings(schemas):
        keys.setdefault((name, prop), set()).add(key)
    for (name, prop), found in keys.items():
        p = schemas[name].setdefault('properties', {}).setdefault(prop, {'type': 'string'})
        if '$ref' not in p and 'enum' not in p:
            p['enum'] = sorted(found)


def payment(status, channel='TEST', paid=0, cancelled=0, **more):
    p = dict(status=status, id='order0001', transactionId=U + '01', merchantId='merchant-' + U + '02', storeId='store-' + U + '03',
             version='V2', requestedAt='2026-01-02T03:04:05Z', updatedAt=T, statusChangedAt=T, orderName='sample', currency='KRW',
             amount=dict(total=1000, taxFree=0, vat=91, supply=909, discount=0, paid=paid, cancelled=cancelled, cancelledTaxFree=0),
             customer={'name': 'BUYERNAME', 'email': 'buyer@shop.example', 'phoneNumber': '010-0000-0000'},
             origin={'platformType': 'PC', 'ipAddress': '192.0.2.1', 'url': 'https://shop.example/'})
    if status not in ('READY', 'FAILED'):
        p['channel'] = dict(type=channel, id='channel-id-' + U + '04', key='channel-key-' + U + '05', name='c',
                            pgProvider='TOSSPAYMENTS', pgMerchantId='iamporttest_3')
    p.update(more)
    return p


def cancellation(amount):
    return dict(status='SUCCEEDED', id='c1', totalAmount=amount, taxFreeAmount=0, vatAmount=amount // 11, reason='r', requestedAt=T, cancelledAt=T)


def webhook(status, code):
    return dict(id='w1', url='https://shop.example/webhook?key=BUYERKEY', paymentStatus='PAID', status=status, currentExecutionCount=1,
                maxExecutionCount=5, triggeredAt=T, request={'header': '{}', 'body': 'BUYERBODY', 'requestedAt': T},
                response={'code': code, 'header': '{}', 'body': 'BUYERBODY', 'respondedAt': T})


def payments():
    card = {'type': 'PaymentMethodCard', 'card': {'number': '123456******7890', 'name': 'BUYERCARD'}}
    easy = {'type': 'PaymentMethodEasyPay', 'provider': 'KAKAOPAY'}
    paid = dict(paid=1000, paidAt=T, disputes=[], method=card)
    return {
        'READY': payment('READY'),
        'PAY_PENDING': payment('PAY_PENDING'),
        'VIRTUAL_ACCOUNT_ISSUED': payment('VIRTUAL_ACCOUNT_ISSUED', method={'type': 'PaymentMethodVirtualAccount', 'accountNumber': '110123456789', 'remitterName': 'BUYERNAME'}),
        'FAILED': payment('FAILED', failedAt=T, failure={'reason': 'r', 'pgCode': 'PAY_PROCESS_CANCELED', 'pgMessage': 'm'}),
        'PAID_TEST': payment('PAID', webhooks=[webhook('SUCCEEDED', '200')], **paid),
        'PAID_LIVE': payment('PAID', 'LIVE', webhooks=[webhook('FAILED_NOT_OK_RESPONSE', '404')], **dict(paid, method=easy)),
        'PARTIAL_CANCELLED': payment('PARTIAL_CANCELLED', cancelled=400, paid=600, paidAt=T, cancelledAt=T, cancellations=[cancellation(400)], method=card),
        'CANCELLED': payment('CANCELLED', cancelled=1000, paidAt=T, cancelledAt=T, cancellations=[cancellation(1000)], method=card),
    }


def examples(doc):
    found = payments()
    answer = lambda path: doc['paths'][path]['get']['responses']['200']['content']['application/json']
    page = lambda items: {'value': {'items': items, 'page': {'number': 0, 'size': 10, 'totalCount': len(items)}}}
    answer('/payments/{paymentId}')['examples'] = {k: {'value': v} for k, v in found.items()}
    answer('/payments')['examples'] = {'TWO': page([found['PAID_TEST'], found['CANCELLED']]), 'EMPTY': page([])}


def errors(doc, schemas):
    keys = {name: key for name, _, key in mappings(schemas)}
    for path in doc['paths'].values():
        for op in path.values():
            for code, response in (op.get('responses', {}) if isinstance(op, dict) else {}).items():
                content = response.get('content', {}).get('application/json')
                if code[0] not in '45' or not content:
                    continue
                named = [n for n in re.findall(r'`(\w+Error)`', response.get('description', '')) if n in keys]
                if named:
                    content['examples'] = {keys[n]: {'value': error(schemas[n], keys[n])} for n in named}


def error(schema, key):
    value = {'type': key, 'message': 'mock'}
    for q in schema.get('required', []):
        value.setdefault(q, 'mock' if schema['properties'][q].get('type') == 'string' else 1)
    return value


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get('$ref'), str):
            yield node['$ref'].split('/')[-1]
        for v in node.values():
            yield from references(v)
    elif isinstance(node, list):
        for v in node:
            yield from references(v)


def prune(doc, schemas):
    doc['paths'] = {p: doc['paths'][p] for p in KEEP}
    reached, todo = set(), list(references(doc['paths']))
    while todo:
        name = todo.pop()
        if name not in reached:
            reached.add(name)
            todo += references(schemas[name])
    doc['components']['schemas'] = {n: s for n, s in schemas.items() if n in reached}
    doc.pop('tags', None)


def silent(node, names=False):
    """Drops prose. Under "properties" and "examples" the keys are names of the API's own."""
    if isinstance(node, list):
        return [silent(v) for v in node]
    if not isinstance(node, dict):
        return node
    if names:
        return {k: silent(v) for k, v in node.items()}
    out = {}
    for k, v in node.items():
        if k in ('title', 'description', 'summary', 'externalDocs') or k.startswith('x-'):
            continue
        out[k] = v if k == 'examples' else silent(v, k in ('properties', 'schemas', 'paths', 'responses'))
    if 'content' in out and 'required' not in out and 'name' not in out:
        out['description'] = ''  # OpenAPI insists on it in answers
    return out


def main(source, target):
    doc = json.load(open(source, encoding='utf-8'))
    schemas = doc['components']['schemas']
    schemes(doc)
    discriminators(schemas)
    examples(doc)
    errors(doc, schemas)
    prune(doc, schemas)
    doc = silent(doc)
    doc['info'] = {'title': 'payments', 'version': doc['info']['version']}
    with open(target, 'wb') as f:
        f.write(gzip.compress(json.dumps(doc, ensure_ascii=False, separators=(',', ':'), sort_keys=True).encode(), mtime=0))
    print(len(doc['paths']), 'paths,', len(doc['components']['schemas']), 'schemas')


main(*sys.argv[1:])
