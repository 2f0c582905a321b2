@req:PRC-002 @database:feature
Feature: Names are taken away, made and followed, and lines put in order, in general sentences

  Scenario: Of several names one is taken away, and one is kept
    Given the storekeeper opens the menu "Inventory > Operations > Inventory Adjustments"
    When the storekeeper starts a new record
    And the storekeeper adds the tag "WH/Stock" to "Locations"
    And the storekeeper removes the tag "WH/Stock" from "Locations"
    Then "Locations" is empty
    When the storekeeper adds the tag "WH/Biomed workshop" to "Locations"
    And the storekeeper sets "Locations" to nothing but "WH/Stock"
    Then "Locations" is "WH/Stock"
    When the storekeeper discards the changes
    Then the storekeeper does not see "Nobody of that name" in the list

  Scenario: What a field is to name is made from it
    Given the biomedical lead opens the menu "Maintenance > Equipment"
    When the biomedical lead starts a new record with
      | Name | Loan pump |
    And the biomedical lead sets "Equipment Category" to a new "Loan devices"
    Then "Equipment Category" is "Loan devices"
    When the biomedical lead begins a new "Recalled devices" for "Equipment Category"
    And the biomedical lead saves
    Then "Equipment Category" is "Recalled devices"
    When the biomedical lead saves
    Then "Name" is "Loan pump"

  Scenario: Lines are put in order, and the vendor is looked up
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record with
      | Vendor | MedParts Supplies (fictional) |
    And the buyer adds to "Products"
      | Product           |
      | Pump battery pack |
      | Infusion pump     |
    And the buyer moves the line "Infusion pump" of "Products" above "Pump battery pack"
    Then "Products" has the lines
      | Product                       |
      | [PUMP] Infusion pump          |
      | [PUMP-BATT] Pump battery pack |
    When the buyer moves the line "Pump battery pack" of "Products" to the top
    And the buyer saves
    Then "Products" has the lines
      | Product                       |
      | [PUMP-BATT] Pump battery pack |
      | [PUMP] Infusion pump          |
    When the buyer opens the record behind "Vendor"
    Then the buyer sees the field "Tax ID"
    When the buyer goes back
    Then the stage is "RFQ"
