@req:PRC-002 @database:feature
Feature: What is there before the story begins, of any kind

  Scenario: A supplier is prepared, found on the screen, and read from the server
    Given a "Vendor" named "Linen Service (fictional)" with
      | Phone | +49 30 5550100    |
      | Email | linen@example.com |
    And a "Contact" named "Ward 3 supplies desk"
    And the "Contact" "MedParts Supplies (fictional)"
    And the product "Pump battery pack"
    Then "Linen Service (fictional)" has "Phone" "+49 30 5550100"
    When the buyer opens the menu "Purchase > Orders > Requests for Quotation"
    And the buyer starts a new record
    And the buyer sets "Vendor" to "Linen Service (fictional)"
    Then "Vendor" is "Linen Service (fictional)"
    When the buyer discards the changes
    And the buyer opens the menu "Purchase > Orders > Vendors"
    And the buyer opens "Linen Service (fictional)" from the list
    Then "Email" is "linen@example.com"
    When the buyer opens "Ward 3 supplies desk"
    Then "Email" is empty
    And "Phone" is read-only
