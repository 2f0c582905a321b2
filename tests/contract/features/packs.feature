Feature: Packs, emergency stock, and goods that fail, in the hospital's own words

  Scenario: Packs are made, released and found
    Given the central store holds 6 "Surgical drape" as lot "DR-26-01" expiring "in 3 months"
    When the sterile services technician makes 2 "Dressing pack, sterile" as lot "DP-26-01"
    Then the sterile services technician cannot release the packs of lot "DP-26-01"
    And the stores supervisor finds that the packs of lot "DP-26-01" were made of
      | DR-26-01 | 4 |
    When the quality inspector releases the packs of lot "DP-26-01"
    And the quality inspector recalls lot "DR-26-01" of "Surgical drape"
    Then the stores supervisor finds that the packs with lot "DR-26-01" in them are
      | DP-26-01 | Stock | 2 |
    And the sterile services technician cannot make 1 "Dressing pack, sterile" as lot "DP-26-02" because "held by quality"
    Given the use-by day of lot "DP-26-01" was "10 days ago"
    And the storekeeper's issue of 1 "Dressing pack, sterile" of lot "DP-26-01" to "Ward 4"
    Then the storekeeper cannot carry out the issue because "has expired"

  Scenario: Emergency stock
    Given the emergency stock holds 6 "Surgical drape" as lot "DR-26-21" expiring "in 9 months"
    When the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Emergency department"
    Then the storekeeper cannot carry out the issue because "emergency request"
    When the ward nurse asks for "Drapes for an emergency" with priority "Very High"
    And the storekeeper prepares the emergency issue of 2 "Surgical drape" to "Emergency department" for the request
    And the storekeeper carries out the issue
    Then 2 "Surgical drape" are to fill the emergency stock up today

  Scenario: Cold goods that came too warm
    Given a confirmed order for 5 "Influenza vaccine, 10 doses (2-8 °C)"
    When the storekeeper receives 5 "Influenza vaccine, 10 doses (2-8 °C)" as lot "VAC-26-01" expiring "in 3 months"
    And the quality inspector reads 12 degrees on the way in
    And the quality inspector opens a nonconformity about lot "VAC-26-01"
    And the storekeeper puts 5 "Influenza vaccine, 10 doses (2-8 °C)" of lot "VAC-26-01" into quarantine
    Then the nonconformity names lot "VAC-26-01"

  Scenario: Back to the supplier, and proposed for ordering
    Given a confirmed order for 4 "Pump battery pack"
    When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-001" expiring "in 2 years"
    And the storekeeper returns the delivery to the supplier
    Then lot "LOT-26-001" of "Pump battery pack" is back with the supplier
    Given the central store holds 2 "Surgical drape"
    And the central store keeps at least 4 and at most 10 "Surgical drape"
    When the system runs the scheduled action "Procurement: run scheduler"
    Then 8 "Surgical drape" are proposed for ordering, once

  @database:scenario
  Scenario: Cartons, and parts of a repair
    Given a confirmed order for 3 cartons of 12 "Surgical drape"
    When the storekeeper receives 36 "Surgical drape" as lot "DR-26-41" expiring "in 5 months"
    Then all 3 cartons have come
    And the stock of "Surgical drape" is worth 144
    Given the workshop has 3 "Pump battery pack" as lot "LOT-26-061" expiring "in 2 years"
    And a maintenance request for "Infusion pump 7" in the technician's hands
    When the technician repairs "Infusion pump 7" with 1 "Pump battery pack"
    Then the repairs of "Infusion pump 7" took the lots
      | LOT-26-061 | 1 |

  Scenario: Paper forms of a downtime
    Given the central store holds 20 "Examination gloves M, box of 100"
    When the storekeeper enters the issue of 5 "Examination gloves M, box of 100" to "Ward 4" from the downtime form "DT-12"
    And the stores supervisor dates the downtime form "DT-12" to "2 days ago"
    Then the downtime form "DT-12" stands under "2 days ago"
    And the stores supervisor finds the downtime forms
      | DT-12 |
