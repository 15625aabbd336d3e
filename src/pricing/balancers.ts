/** The option with the capacity units of each kind of load balancer. */
export const UNITS = [
  ['load_balancers', 'lcu'],
  ['network_load_balancers', 'nlcu'],
  ['gateway_load_balancers', 'glcu'],
] as const;

/** The option with the data through something, and its name in a sentence. */
export const DATA_THROUGH = [
  ['nat_gateways', 'nat_data', 'the NAT gateway'],
  ['classic_load_balancers', 'classic_data', 'the classic load balancer'],
] as const;

/** The options that count load balancers of each kind. */
export const BALANCERS = [...UNITS.map(([balancer]) => balancer), 'classic_load_balancers'] as const;
