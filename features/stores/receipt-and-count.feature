@smoke
Feature: What comes into the store is known by lot and expiry, and counted

  @critical @req:INV-001
  Rule: A lot-tracked item comes in with its lot and its expiry date

    Background:
      Given a confirmed order for 4 "Pump battery pack"

    Scenario: Without a lot the receipt is refused
      Then the storekeeper cannot receive the order without a lot

    Scenario: Without an expiry date the receipt is refused
      Then the storekeeper cannot receive the order without an expiry date

    Scenario: What came in waits for its inspection
      When the storekeeper receives 4 "Pump battery pack" as lot "LOT-26-003" expiring "in 2 years"
      Then an inspection of lot "LOT-26-003" waits

    @req:INV-002
    Scenario: A short delivery leaves the rest on order
      When the storekeeper receives 3 "Pump battery pack" as lot "LOT-26-002" expiring "in 2 years"
      Then the central store holds lot "LOT-26-002" with 3 "Pump battery pack"
      And 1 "Pump battery pack" stays on order

  @major @req:INV-008
  Rule: A count sets the stock right and leaves its trace

    Scenario: The storekeeper counts what is on the shelf
      Given the central store holds 20 "Examination gloves M, box of 100"
      When the storekeeper counts 18 "Examination gloves M, box of 100"
      Then the central store holds 18 "Examination gloves M, box of 100" in all
      And the stock moves name the storekeeper for the difference of 2
