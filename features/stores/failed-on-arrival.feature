@database:feature
Feature: What fails on arrival is held, and leaves by an agreed way

  @major @req:INV-004
  Rule: Cold goods that came too warm go to quarantine

    Scenario: Too warm on the way in
      Given a confirmed order for 5 "Influenza vaccine, 10 doses (2-8 °C)"
      When the pharmacy supply coordinator receives 5 "Influenza vaccine, 10 doses (2-8 °C)" as lot "VAC-26-01" expiring "in 3 months"
      And the quality inspector reads 12 degrees on the way in
      And the quality manager agrees that the inspection failed
      Then the inspection is failed
      When the quality inspector opens a nonconformity about lot "VAC-26-01"
      And the pharmacy supply coordinator puts 5 "Influenza vaccine, 10 doses (2-8 °C)" of lot "VAC-26-01" into quarantine
      Then "Quarantine" holds 5 "Influenza vaccine, 10 doses (2-8 °C)" of lot "VAC-26-01"
      And the nonconformity names lot "VAC-26-01"

    Scenario: Within its range all the way
      Given a confirmed order for 5 "Influenza vaccine, 10 doses (2-8 °C)"
      When the pharmacy supply coordinator receives 5 "Influenza vaccine, 10 doses (2-8 °C)" as lot "VAC-26-02" expiring "in 2 years"
      And the quality inspector reads 5 degrees on the way in
      Then the inspection is passed

  @major @req:QUA-006
  Rule: A lot that failed its inspection goes back to the supplier, and its nonconformity says so

    Scenario: Held, reported and returned
      Given a confirmed order for 4 "Pump battery pack"
      When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-051" expiring "in 2 years"
      And the quality inspector fails the inspection on "Packaging undamaged"
      And the quality manager agrees that the inspection failed
      And the quality inspector opens a nonconformity about lot "LOT-26-051"
      Then the nonconformity names lot "LOT-26-051"
      Given the storekeeper's issue of 1 "Pump battery pack" of lot "LOT-26-051" to "Ward 4"
      Then the storekeeper cannot carry out the issue because "held by quality"
      And "Ward 4" holds 0 "Pump battery pack" of lot "LOT-26-051"

    Scenario: Back to the supplier it may go
      Given a confirmed order for 4 "Pump battery pack"
      When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-052" expiring "in 2 years"
      And the quality inspector fails the inspection on "Packaging undamaged"
      And the quality manager agrees that the inspection failed
      And the storekeeper returns the delivery to the supplier
      Then lot "LOT-26-052" of "Pump battery pack" is back with the supplier
