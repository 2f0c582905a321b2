@req:PRC-002
Feature: An app that nobody has prepared is tested in general sentences

  @screen
  Scenario: A request for quotation is filled in, and the ward has no part in it
    Given the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    When the buyer starts a new record
    Then "Vendor" is required
    And the buyer cannot save because "Vendor"
    When the buyer fills in
      | Vendor           | MedParts Supplies (fictional) |
      | Vendor Reference | Q-2041                        |
      | Order Deadline   | in 7 days 09:00               |
    And the buyer adds to "Products"
      | Product           | Quantity | Unit Price |
      | Pump battery pack | 3        | 200        |
      | Infusion pump     | 1        | 100        |
    And the buyer changes the line "Pump battery pack" of "Products"
      | Quantity |
      | 5        |
    And the buyer removes the line "Infusion pump" from "Products"
    And the buyer saves it as "the urgent order"
    Then "Products" has the lines
      | Quantity | Unit Price |
      | 5        | 200        |
    And "Order Deadline" is "in 7 days 09:00"
    And the buyer does not see the button "Approve Order"
    And the ward nurse cannot press "Confirm Order"
    And the ward nurse cannot open "the urgent order"
    When the procurement manager opens "the urgent order"
    And the procurement manager clicks "Cancel"
    Then the stage is "Cancelled"
    And "Vendor" is read-only
