// The devices, their categories and states, and who is let see them.
import type { Builder } from './builder.ts';

export async function provisionEquipment(b: Builder): Promise<void> {
  const file = b.hospital.files.equipment;
  const { categories, statuses, equipment, followers } = file.value;
  const technicians = new Map(categories.map((category) => [category.key, category.technician]));
  await b.create(
    file,
    'equipment-category',
    'maintenance.equipment.category',
    categories.map(({ key, name, technician }) => ({
      key,
      values: { name, technician_user_id: b.id(`persona:${technician}`) },
    })),
  );
  await b.create(
    file,
    'equipment-status',
    'maintenance.equipment.status',
    statuses.map(({ key, name }, index) => ({ key, values: { name, sequence: index + 1 } })),
  );
  const team = b.id(`maintenance-team:${b.hospital.files.services.value.maintenance_team.key}`);
  const ids = await b.create(
    file,
    'equipment',
    'maintenance.equipment',
    equipment.map((device) => ({
      key: device.key,
      values: {
        name: device.name,
        serial_no: device.serial,
        category_id: b.id(`equipment-category:${device.category}`),
        technician_user_id: b.id(`persona:${technicians.get(device.category)}`),
        maintenance_team_id: team,
        // Assigned to a place, not to an employee: a request about it then belongs to who raised it.
        equipment_assign_to: 'other',
        location_id: b.id(`location:${device.ward}`),
        status_id: b.id(`equipment-status:${device.status}`),
        ...(device.product === undefined ? {} : { product_id: b.id(`product:${device.product}`) }),
      },
    })),
  );
  await b.call({ file, key: 'followers' }, 'maintenance.equipment', 'message_subscribe', [ids], {
    partner_ids: b.ids('partner', followers),
  });
}
